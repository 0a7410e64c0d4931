"""What the records say: questions in SQL, each with the class ceiling as a required argument."""
