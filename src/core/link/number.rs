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
        let [digit] = self.divide(&[Divisor::new(base)]);
        digit
    }

    /// Takes out one digit for each base.
    pub(super) fn take_all(&mut self, bases: &[u32]) -> Vec<u32> {
        let mut digits = Vec::with_capacity(bases.len());
        let mut left = bases;
        while !left.is_empty() {
            // As many digits as fit are divided by at once, and several divisions are made in one go
            // over the limbs: each waits for its own rest only.
            let mut groups: [&[u32]; AT_ONCE] = [&[]; AT_ONCE];
            let divisors = groups.each_mut().map(|group| {
                let product;
                (*group, left, product) = split_group(left);
                Divisor::new(product)
            });
            for (mut rest, group) in self.divide(&divisors).into_iter().zip(groups) {
                for base in group {
                    let digit;
                    (rest, digit) = split_digit(rest, *base);
                    digits.push(digit);
                }
            }
        }
        digits
    }

    /// Divides by one divisor after the other, and gives the rest of each division.
    fn divide<const N: usize>(&mut self, divisors: &[Divisor; N]) -> [u32; N] {
        let mut rests = [0; N];
        for limb in self.limbs.iter_mut().rev() {
            for (divisor, rest) in divisors.iter().zip(&mut rests) {
                (*limb, *rest) = divisor.divide(*rest, *limb);
            }
        }
        while self.limbs.last() == Some(&0) {
            self.limbs.pop();
        }
        rests
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

/// How many divisions are made in one go.
const AT_ONCE: usize = 4;

/// A divisor with its inverse: to multiply is far faster than to divide.
struct Divisor {
    divisor: u64,
    inverse: u64,
}

impl Divisor {
    /// A divisor of 0 counts as 1, and so leaves all as it is.
    fn new(divisor: u32) -> Self {
        let divisor = u64::from(divisor.max(1));
        Self {
            divisor,
            inverse: u64::MAX / divisor,
        }
    }

    /// Divides the rest of the limb before, which is below the divisor, and a limb behind it. Gives
    /// the quotient and the new rest.
    fn divide(&self, rest: u32, limb: u32) -> (u32, u32) {
        let dividend = u64::from(rest) << 32 | u64::from(limb);
        let mut quotient = upper_half(dividend, self.inverse);
        let mut rest = dividend - quotient * self.divisor;
        // The inverse is rounded down, and so the quotient may be too small, but never by more than 1.
        if rest >= self.divisor {
            rest -= self.divisor;
            quotient += 1;
        }
        (low(quotient), low(rest))
    }
}

/// As many bases as have a product that fits into a limb, those left over, and the product.
fn split_group(bases: &[u32]) -> (&[u32], &[u32], u32) {
    let (mut product, mut count) = (1_u32, 0);
    for base in bases {
        let Some(larger) = product.checked_mul(*base) else {
            break;
        };
        product = larger;
        count += 1;
    }
    let (group, left) = bases.split_at(count);
    (group, left, product)
}

/// Takes the lowest digit of a number away, and gives what is left and the digit. To divide by a
/// number that is known beforehand is faster, and nearly all questions have one of these bases.
const fn split_digit(number: u32, base: u32) -> (u32, u32) {
    match base {
        6 => (number / 6, number % 6),
        11 => (number / 11, number % 11),
        0 => (number, 0),
        _ => (number / base, number % base),
    }
}

/// The lower half.
#[allow(clippy::cast_possible_truncation)]
const fn low(value: u64) -> u32 {
    value as u32
}

/// The upper half of a product.
#[allow(clippy::cast_possible_truncation)]
const fn upper_half(one: u64, other: u64) -> u64 {
    ((one as u128 * other as u128) >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplying_by_the_inverse_is_dividing() {
        let edges = [
            0,
            1,
            2,
            6,
            11,
            0xFFFF,
            0x1_0000,
            0x7FFF_FFFF,
            u32::MAX - 1,
            u32::MAX,
        ];
        for divisor in edges {
            let by = Divisor::new(divisor);
            let divisor = u64::from(divisor.max(1));
            for rest in edges.into_iter().filter(|rest| u64::from(*rest) < divisor) {
                for limb in edges {
                    let dividend = u64::from(rest) << 32 | u64::from(limb);
                    let expected = (low(dividend / divisor), low(dividend % divisor));
                    assert_eq!(by.divide(rest, limb), expected, "{dividend} / {divisor}");
                }
            }
        }
    }

    #[test]
    fn digits_in_all_bases_come_out_as_they_went_in() {
        let bases: Vec<u32> = (1..400).map(|place| place % 17 + 1).collect();
        let digits: Vec<u32> = (1..400)
            .zip(&bases)
            .map(|(place, base)| place * 7 % base)
            .collect();
        let mut packing = Packing::default();
        for (digit, base) in digits.iter().zip(&bases) {
            packing.put(*digit, *base);
        }
        let mut unpacking = Unpacking::of(&packing.bytes()).unwrap();
        assert_eq!(unpacking.take_all(&bases), digits);
        assert!(unpacking.is_spent());
    }
}
