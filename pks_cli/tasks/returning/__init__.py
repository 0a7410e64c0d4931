"""From the steps of a paper that came back to the changes of the record it was made from."""
