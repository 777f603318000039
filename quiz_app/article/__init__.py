"""Article: bytes of a news article become blocks of text. Pure: no web, no database, no clock."""
