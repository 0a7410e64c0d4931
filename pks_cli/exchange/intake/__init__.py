"""From what a foreign file holds to what it says of reports: pieces with readings and doubts."""
