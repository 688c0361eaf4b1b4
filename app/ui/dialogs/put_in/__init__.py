"""Files into bags: what each will become is shown, and can be changed, before anything is kept."""

from app.ui.dialogs.put_in.bag import PutInDialog
from app.ui.dialogs.put_in.folder import FolderDialog

__all__ = ["FolderDialog", "PutInDialog"]
