"""pks: the toolkit of the secretariat of a Tim Terpadu Penanganan Konflik Sosial."""

__version__ = "0.1.0"
