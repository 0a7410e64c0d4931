"""Sheets that leave the office blank and come back filled in: reports, teams, and the form for telephones."""
