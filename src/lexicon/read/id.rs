//! The form of ids.

/// Whether `id` is made of lower-case letters, digits and single hyphens inside.
pub(crate) fn is_slug(id: &str) -> bool {
    !id.is_empty()
        && id
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// The three parts of a rule's id: language, family, slug; nothing if it is not well formed.
pub(crate) fn parts(id: &str) -> Option<(&str, &str, &str)> {
    let mut parts = id.split('.');
    let all = (parts.next()?, parts.next()?, parts.next()?);
    let well_formed = parts.next().is_none() && is_slug(all.0) && is_slug(all.1) && is_slug(all.2);
    well_formed.then_some(all)
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn ids_have_three_parts() {
        assert_eq!(parts("fr.loaded.occupation-forces"), Some(("fr", "loaded", "occupation-forces")));
        for bad in ["fr.loaded", "fr.loaded.Été", "fr.loaded.a--b", "fr.loaded.a.b", "fr.loaded.-a", "", ".."] {
            assert_eq!(parts(bad), None, "{bad}");
        }
    }
}
