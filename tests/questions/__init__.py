"""What stands in a question: periods and numbers, however people write them."""
