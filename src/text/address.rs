//! Addresses of the web, of mail and of accounts, by their signs alone. It knows nothing of what they lead to.

/// Whether a word looks like an address of the web, of mail, or of an account: `www.site.example`, `a@site.example`, `@name`.
pub fn is_address(word: &str) -> bool {
    if word.len() > 1 && word.starts_with('@') || word.contains("://") {
        return true;
    }
    let host = word.split(['/', '?', '#']).next().unwrap_or(word);
    let Some((rest, end)) = host.rsplit_once('.') else { return false };
    let is_end = (2..=12).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_lowercase());
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '@' | '_' | '+');
    is_end && rest.chars().all(letters) && rest.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Whether a word is an address of mail: a name, the sign, a host with a dot.
pub fn is_mail(word: &str) -> bool {
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | '+');
    let host = |host: &str| host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    let parts = word.split_once('@').filter(|(name, end)| !name.is_empty() && host(end));
    parts.is_some_and(|(name, end)| name.chars().chain(end.chars()).all(letters))
}

#[cfg(test)]
mod tests {
    use super::is_mail;

    #[test]
    fn an_address_of_mail_has_a_name_and_a_host() {
        assert!(is_mail("desk@port-gazette.example"));
        assert!(!is_mail("@portgazette"));
        assert!(!is_mail("desk@gazette"));
        assert!(!is_mail("desk@gazette."));
        assert!(!is_mail("a@b@c.example"));
    }
}
