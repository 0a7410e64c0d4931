"""The way back from Word: a paper of ours that a person worked on, laid beside what the folder gives now."""
