//! Digits packed into one large number, each in a base of its own.
//!
//! With digits d1, d2, d3 … in bases b1, b2, b3 … the number is d1 + b1·(d2 + b2·(d3 + …)). So no
//! part of a bit is wasted between two digits, and the first digit is the first to come out again.
//! The number is written as bytes, the highest first, without leading zeros.

/// Digits to be packed.
#[derive(Debug, Default)]
pub(super) struct Packing {
    digits: Vec<(u32, u32)>,
}

impl Packing {
    /// Adds a digit, which is below its base.
    pub(super) fn put(&mut self, digit: u32, base: u32) {
        self.digits.push((digit, base));
    }

    /// The bytes of the number.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut limbs: Vec<u32> = Vec::new();
        let mut digits = self.digits.iter().rev().peekable();
        while let Some((digit, base)) = digits.next() {
            // As many digits as fit are taken at once: g = d + b·(next ones).
            let (mut value, mut product) = (*digit, *base);
            while let Some((digit, base)) = digits.peek()
                && let Some(larger) = product.checked_mul(*base)
            {
                value = value * base + digit;
                product = larger;
                digits.next();
            }
            multiply_add(&mut limbs, product, value);
        }
        let bytes = limbs.iter().rev().flat_map(|limb| limb.to_be_bytes());
        bytes.skip_while(|byte| *byte == 0).collect()
    }
}

/// A number, to be taken apart digit by digit.
#[derive(Debug)]
pub(super) struct Unpacking {
    /// The lowest limb first.
    limbs: Vec<u32>,
}

impl Unpacking {
    /// The number with these bytes; `None` where it has leading zeros, so that every number has
    /// one way to be written.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.first() == Some(&0) {
            return None;
        }
        let limbs = bytes.rchunks(4).map(|chunk| {
            let bytes = chunk.iter();
            bytes.fold(0, |limb, byte| limb << 8 | u32::from(*byte))
        });
        Some(Self {
            limbs: limbs.collect(),
        })
    }

    /// Takes the next digit out.
    pub(super) fn take(&mut self, base: u32) -> u32 {
        divide(&mut self.limbs, base)
    }

    /// Takes out one digit for each base, and hands each over with its place.
    pub(super) fn take_all(&mut self, bases: &[u32], mut tell: impl FnMut(usize, u32)) {
        let mut start = 0;
        while let Some(left) = bases.get(start..).filter(|left| !left.is_empty()) {
            let (mut product, mut count) = (1_u32, 0);
            for base in left {
                let Some(larger) = product.checked_mul(*base) else {
                    break;
                };
                product = larger;
                count += 1;
            }
            let mut group = divide(&mut self.limbs, product);
            for (place, base) in (start..).zip(left.iter().take(count)) {
                tell(place, group % base);
                group /= base;
            }
            start += count.max(1);
        }
    }

    /// Whether nothing is left.
    pub(super) fn is_spent(&self) -> bool {
        self.limbs.is_empty()
    }
}

fn multiply_add(limbs: &mut Vec<u32>, factor: u32, summand: u32) {
    let mut carry = u64::from(summand);
    for limb in limbs.iter_mut() {
        carry += u64::from(*limb) * u64::from(factor);
        *limb = low(carry);
        carry >>= 32;
    }
    if carry > 0 {
        limbs.push(low(carry));
    }
}

/// Divides and gives the remainder. A divisor of 0 counts as 1, and so leaves all as it is.
fn divide(limbs: &mut Vec<u32>, divisor: u32) -> u32 {
    let divisor = u64::from(divisor.max(1));
    let mut rest = 0;
    for limb in limbs.iter_mut().rev() {
        let dividend = rest << 32 | u64::from(*limb);
        *limb = low(dividend / divisor);
        rest = dividend % divisor;
    }
    while limbs.last() == Some(&0) {
        limbs.pop();
    }
    low(rest)
}

/// The lower half.
#[allow(clippy::cast_possible_truncation)]
const fn low(value: u64) -> u32 {
    value as u32
}
