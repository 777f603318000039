"""Makes the weights of the attribution tagger from annotated articles. Needs torch; not shipped."""
