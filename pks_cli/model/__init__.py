"""What a record is: office, wilayah, team, report, meeting, follow-up and their vocabulary.

Pure: no folders are walked here and nothing is printed. One declaration of a field (type, label, help)
serves the validator, the prompts, the columns, the schema and the guide.
"""
