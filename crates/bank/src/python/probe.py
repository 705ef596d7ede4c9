"""Prints this interpreter's implementation, version and path, then its packages, one per line."""

import sys

print(sys.implementation.name)
print("%d.%d.%d" % sys.version_info[:3])
print(sys.executable)
try:
    from importlib.metadata import distributions

    for distribution in distributions():
        name = distribution.metadata["Name"]
        if name:
            print(name.lower().replace("_", "-").replace(".", "-"))
except Exception:
    pass
