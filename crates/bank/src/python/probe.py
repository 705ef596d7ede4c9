"""Tells which interpreter this is and which packages it has: implementation, version, own path, one package a line."""

import sys

print(sys.implementation.name)
print("%d.%d.%d" % sys.version_info[:3])
print(sys.executable)
try:
    from importlib.metadata import distributions

    for one in distributions():
        name = one.metadata["Name"]
        if name:
            print(name.lower().replace("_", "-").replace(".", "-"))
except Exception:
    pass
