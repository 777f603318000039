"""What a person changes in a lesson: parts of its ledger, its questions, what rests on them."""
