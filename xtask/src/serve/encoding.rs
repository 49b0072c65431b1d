//! Choosing between a file and its compressed copies.

/// A copy that the build laid beside a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Encoding {
    pub(super) name: &'static str,
    pub(super) suffix: &'static str,
}

const BROTLI: Encoding = Encoding {
    name: "br",
    suffix: ".br",
};
const GZIP: Encoding = Encoding {
    name: "gzip",
    suffix: ".gz",
};

/// The smallest copy that an Accept-Encoding header allows, if any.
pub(super) fn choose(accepted: &str) -> Option<Encoding> {
    [BROTLI, GZIP]
        .into_iter()
        .find(|encoding| accepts(accepted, encoding.name))
}

fn accepts(accepted: &str, name: &str) -> bool {
    let weight = |wanted: &str| {
        let mut items = accepted
            .split(',')
            .map(|item| item.split(';').map(str::trim));
        items.find_map(|mut item| {
            let named = item.next()?.eq_ignore_ascii_case(wanted);
            let quality = item.find_map(|parameter| parameter.strip_prefix("q="));
            named.then(|| quality.map_or(1.0, |number| number.parse().unwrap_or(0.0)))
        })
    };
    // A name counts for more than the star that stands for all others.
    weight(name)
        .or_else(|| weight("*"))
        .is_some_and(|weight| weight > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_allowed_copy_is_chosen() {
        assert_eq!(choose("gzip, deflate, br, zstd"), Some(BROTLI));
        assert_eq!(choose("gzip, deflate"), Some(GZIP));
        assert_eq!(choose("deflate"), None);
        assert_eq!(choose(""), None);
    }

    #[test]
    fn weights_and_stars_are_understood() {
        assert_eq!(choose("br;q=0, gzip;q=0.5"), Some(GZIP));
        assert_eq!(choose("BR; q=0.1"), Some(BROTLI));
        assert_eq!(choose("*"), Some(BROTLI));
        assert_eq!(choose("br;q=0, *"), Some(GZIP));
        assert_eq!(choose("identity, *;q=0"), None);
        assert_eq!(choose("gzip;q=much"), None);
    }

    #[test]
    fn a_longer_name_is_another_name() {
        assert_eq!(choose("brx, xgzip"), None);
    }
}
