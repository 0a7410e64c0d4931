"""A limit of memory on Windows: the process puts itself into a job object that has one."""

from __future__ import annotations

import ctypes

_EXTENDED_LIMIT_INFORMATION = 9  # JobObjectExtendedLimitInformation
_LIMIT_PROCESS_MEMORY = 0x100
_LIMIT_DIE_ON_EXCEPTION = 0x400  # no window that waits for a click


class _Basic(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("Basic", _Basic),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def limit_memory(size: int) -> None:
    """Let this process take no more memory than that.

    Args:
        size: In bytes.

    Raises:
        OSError: Windows refuses.
        AttributeError: This is not Windows.
    """
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.SetInformationJobObject.argtypes = (
        ctypes.c_void_p,
        ctypes.c_int,
        ctypes.c_void_p,
        ctypes.c_uint32,
    )
    kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    wanted = _Extended()
    wanted.Basic.LimitFlags = _LIMIT_PROCESS_MEMORY | _LIMIT_DIE_ON_EXCEPTION
    wanted.ProcessMemoryLimit = size
    job = kernel.CreateJobObjectW(None, None)
    given = ctypes.byref(wanted), ctypes.sizeof(wanted)
    if not (
        job
        and kernel.SetInformationJobObject(job, _EXTENDED_LIMIT_INFORMATION, *given)
        and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
    ):
        raise OSError("no job object")
