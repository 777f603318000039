"""Rules over the tagger's finds: each takes an article and attributions, and gives attributions."""
