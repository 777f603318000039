"""Exchange: lessons and scores in the formats of other systems. Pure, one module a format."""
