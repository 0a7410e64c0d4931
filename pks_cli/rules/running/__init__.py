"""What keeps a command or a paper from being done, PKS401 to PKS599: documentation only."""
