"""The web: parse a request, call one service, commit once, respond."""
