"""Python reads this before Azure CLI begins.

Azure CLI 2.45 imports `requests` in two threads at once when it waits for an operation, and now and then ends with
"partially initialized module". Imported here first, by one thread, it is whole when both ask for it.
"""

import requests  # noqa: F401
