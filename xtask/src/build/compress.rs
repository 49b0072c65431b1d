//! Compressing once, as well as can be, so that a host need not do it at each request.

use std::io::Write;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

pub(super) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed)
}

/// Without a time in its head: the same bytes always give the same file.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    const TEXT: &[u8] = b"who decides, who decides, and where is it written down?";

    #[test]
    fn brotli_unpacks_to_the_same() {
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(TEXT).unwrap(), &mut unpacked).unwrap();
        assert_eq!(unpacked, TEXT);
    }

    #[test]
    fn gzip_unpacks_to_the_same_and_holds_no_time() {
        let packed = gzip(TEXT).unwrap();
        assert_eq!(packed[4..8], [0; 4]);
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&*packed)
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, TEXT);
    }
}
