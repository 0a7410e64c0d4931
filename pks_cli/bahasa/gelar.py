"""Academic titles, ranks and their corps, each in the form EYD and the services use.

The keys are what remains of a title without points, spaces and case.
"""

from __future__ import annotations

_BACK = """
S.H. M.H. S.E. M.M. M.A. S.P. M.P. M.Si. S.Si. S.Sos. M.Sos. M.A.P. S.A.P. S.Pd. M.Pd. S.IP. M.IP. S.STP.
M.Kn. S.T. M.T. S.Kom. M.Kom. S.I.Kom. M.I.Kom. S.Ag. M.Ag. S.Pd.I. M.Pd.I. S.H.I. M.H.I. S.Sy. S.E.I.
S.S. M.Hum. S.Hum. S.I.K. S.K.M. M.K.M. M.Kes. S.Kep. S.Psi. M.Psi. S.Pt. S.Hut. S.Farm. S.Ked. S.Sn.
M.Sn. S.Fil. S.Th. S.Th.I. S.Tr.K. S.Tr.IP. M.Tr.IP. S.S.T. M.Sc. M.B.A. Ph.D. A.Md. A.Md.Kep. M.Ak.
S.Ak. M.Eng. M.Farm. LL.M. M.E. M.E.I. S.Sos.I. S.Kom.I. M.Kom.I. S.Adm. M.Eng.Sc. S.TP.
"""
_FRONT = "Drs. Dra. Dr. dr. drg. Ir. H. Hj. Prof. K.H. Ns. Apt. Ust."
_POLRI = """
Bharada Bharatu Bharaka Abripda Abriptu Abrip Bripda Briptu Brigpol Brigadir Bripka Aipda Aiptu Ipda Iptu
AKP Kompol AKBP Kombes Brigjen Irjen Komjen
"""
_TNI = """
Prada Pratu Praka Kopda Koptu Kopka Serda Sertu Serka Serma Pelda Peltu Letda Lettu Kapten Mayor Letkol
Kolonel
"""
_CORPS = "Inf Kav Arm Arh Czi Cpl Chb Cpm Caj Cku Ckm Cba Chk Ctp Laut Pas Mar"


def key(text: str) -> str:
    """Return the letters of a title without points, spaces and case."""
    return text.replace(".", "").replace(" ", "").lower()


BACK = {key(title): title for title in _BACK.split()}
FRONT = {key(title): title for title in _FRONT.split()}
RANKS = {key(rank): rank for rank in (_POLRI + _TNI).split()} | {"kapt": "Kapten", "letjen": "Letjen"}
TNI = frozenset(key(rank) for rank in _TNI.split()) | {"kapt"}
CORPS = {key(corps): corps for corps in _CORPS.split()}
WITH_POL = frozenset({"kombes", "brigjen", "irjen", "komjen"})
