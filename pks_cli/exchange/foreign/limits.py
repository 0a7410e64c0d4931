"""How much a foreign file may hold. Far above what an office sends, far below what harms a laptop."""

from __future__ import annotations

MIB = 2**20
FILE = 64 * MIB  # of one document
ARCHIVE = 2048 * MIB  # of a ZIP: a chat exported with its photos
DIRECTORY = 8 * MIB  # the list of members inside a ZIP
MEMBERS = 20_000
PACKAGE_MEMBERS = 5_000
XML = 256 * MIB  # of all XML of a workbook
MEMBER = 64 * MIB  # a document inside a ZIP, unpacked
DOCUMENTS = 256 * MIB  # all documents of a ZIP, unpacked
PICTURES = 2048 * MIB  # all photos of a ZIP, unpacked
RATIO = 300  # unpacked against packed; a sheet of the same words over and over reaches 60
SMALL = 8 * MIB  # below this a high ratio does no harm
AREA = 6_000_000  # places of a sheet between its first and last cell
MERGED = 2_000_000  # places that merged cells fill
WORD_XML = 24 * MIB
WORD_MARKUP = 1_500_000  # elements and attributes, counted by their signs
HTML = 24 * MIB
SPAN = 1_000  # columns or rows that one cell of an HTML table takes
TEXT = 64 * MIB
ANSWER = 192 * MIB  # what the child may say
MEMORY = 2048 * MIB  # of the child
CPU_SECONDS = 60
WALL_SECONDS = 90.0
PATIENT_SECONDS = 300.0  # for a ZIP that holds gigabytes of photos
