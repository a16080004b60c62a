//! What browsers leave beside a page they save: a folder of pictures, styles and frames, named after the page. It knows how such
//! folders are called, nothing of what is in them.

use std::path::{Path, PathBuf};

/// What browsers put behind the name of the page, by the language of the browser or of the system.
const ENDINGS: [&str; 22] = [
    "_files",
    ".files",
    "_file",
    "_fichiers",
    "-Dateien",
    "_archivos",
    "_arquivos",
    "_ficheiros",
    "_bestanden",
    "-filer",
    "_tiedostot",
    "_pliki",
    "_soubory",
    "_elemei",
    "_dosyalar",
    "_datoteke",
    "_fajlovi",
    "_fitxers",
    "_fitxategiak",
    "_bylos",
    "_failid",
    "_fails",
];

/// Endings of pages that browsers save.
const PAGES: [&str; 4] = ["html", "htm", "xhtml", "HTM"];

/// Whether a folder is called as browsers call those.
pub(super) fn is_named_so(folder: &str) -> bool {
    ENDINGS.iter().any(|ending| folder.ends_with(ending))
}

/// The folder saved beside a page that `path` is or lies in, with its page; `None` where there is no such page.
pub(super) fn around(path: &Path) -> Option<(&Path, PathBuf)> {
    path.ancestors().find_map(|folder| Some((folder, page_of(folder)?)))
}

/// The page that `folder` was saved beside.
fn page_of(folder: &Path) -> Option<PathBuf> {
    let name = folder.file_name()?.to_str()?;
    let mut stems = ENDINGS.iter().filter_map(|ending| name.strip_suffix(ending)).filter(|stem| !stem.is_empty());
    let beside = |stem: &str| {
        let mut pages = PAGES.iter().map(|ending| folder.with_file_name(format!("{stem}.{ending}")));
        pages.find(|page| page.is_file())
    };
    stems.find_map(beside).filter(|_| folder.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_beside_its_page_is_left_over() {
        let desk = tempfile::tempdir().unwrap();
        let at = |name: &str| desk.path().join(name);
        for folder in ["flood_fichiers/ads", "flood-Dateien", "case_files"] {
            std::fs::create_dir_all(at(folder)).unwrap();
        }
        std::fs::write(at("flood.htm"), "x").unwrap();
        std::fs::write(at("flood_fichiers/ads/frame.html"), "x").unwrap();
        let (folder, page) = (at("flood_fichiers"), at("flood.htm"));
        assert_eq!(around(&at("flood_fichiers/ads/frame.html")), Some((folder.as_path(), page.clone())));
        assert_eq!(around(&at("flood-Dateien")), Some((at("flood-Dateien").as_path(), page)));
        assert_eq!(around(&at("case_files")), None);
        assert_eq!(around(&at("flood.htm")), None);
    }
}
