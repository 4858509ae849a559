//! The colours of a drawing. A canvas cannot read a style sheet, so the tokens of the page are
//! read once per theme and handed to the painter.

use super::scene::Ink;
use crate::domain::instrument::Hue;

/// A colour; each part 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Rgb {
    /// The colour written as six hexadecimal digits: `0xfffdf8`.
    pub const fn hex(digits: u32) -> Self {
        let [_, red, green, blue] = digits.to_be_bytes();
        Self { red, green, blue }
    }

    /// Reads `#rgb` or `#rrggbb`, with white space around it.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if !digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let long = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        u32::from_str_radix(&long, 16).ok().map(Self::hex)
    }
}

/// A colour for every role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    ink: Rgb,
    ink_soft: Rgb,
    line: Rgb,
    sheet: Rgb,
    accent: Rgb,
    amber: Rgb,
    amber_wash: Rgb,
    blue: Rgb,
    blue_wash: Rgb,
    green: Rgb,
    green_wash: Rgb,
    violet: Rgb,
    violet_wash: Rgb,
}

impl Palette {
    /// The light theme, equal to the tokens of the style sheet, which a test compares.
    pub const fn light() -> Self {
        Self {
            ink: Rgb::hex(0x25_211b),
            ink_soft: Rgb::hex(0x5f_5749),
            line: Rgb::hex(0xcf_c4b2),
            sheet: Rgb::hex(0xff_fdf8),
            accent: Rgb::hex(0x1f_4d46),
            amber: Rgb::hex(0xa3_5a00),
            amber_wash: Rgb::hex(0xfb_e9cf),
            blue: Rgb::hex(0x1d_5fa8),
            blue_wash: Rgb::hex(0xdf_ebf8),
            green: Rgb::hex(0x2f_6b2c),
            green_wash: Rgb::hex(0xe2_efdc),
            violet: Rgb::hex(0x77_409b),
            violet_wash: Rgb::hex(0xef_e3f6),
        }
    }

    /// The dark theme, equal to the tokens of the style sheet, which a test compares.
    pub const fn dark() -> Self {
        Self {
            ink: Rgb::hex(0xf3_ecdf),
            ink_soft: Rgb::hex(0xbc_b19f),
            line: Rgb::hex(0x4b_4438),
            sheet: Rgb::hex(0x23_201b),
            accent: Rgb::hex(0x8f_d0bf),
            amber: Rgb::hex(0xf2_b35e),
            amber_wash: Rgb::hex(0x3a_2c17),
            blue: Rgb::hex(0x8d_bdf2),
            blue_wash: Rgb::hex(0x1b_2c40),
            green: Rgb::hex(0x9c_cf8f),
            green_wash: Rgb::hex(0x21_3220),
            violet: Rgb::hex(0xcf_a6ec),
            violet_wash: Rgb::hex(0x33_233f),
        }
    }

    /// Reads the tokens `--ink`, `--ink-soft`, `--line`, `--sheet`, `--accent`, and for each hue
    /// `--amber` and `--amber-wash`. A token that is absent or no colour keeps its light value.
    pub fn parse(token: impl Fn(&str) -> Option<String>) -> Self {
        let read = |name: &str, light: Rgb| {
            token(name).and_then(|value| Rgb::parse(&value)).unwrap_or(light)
        };
        let light = Self::light();
        Self {
            ink: read("--ink", light.ink),
            ink_soft: read("--ink-soft", light.ink_soft),
            line: read("--line", light.line),
            sheet: read("--sheet", light.sheet),
            accent: read("--accent", light.accent),
            amber: read("--amber", light.amber),
            amber_wash: read("--amber-wash", light.amber_wash),
            blue: read("--blue", light.blue),
            blue_wash: read("--blue-wash", light.blue_wash),
            green: read("--green", light.green),
            green_wash: read("--green-wash", light.green_wash),
            violet: read("--violet", light.violet),
            violet_wash: read("--violet-wash", light.violet_wash),
        }
    }

    /// The colour of a role.
    pub fn rgb(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Ink => self.ink,
            Ink::InkSoft => self.ink_soft,
            Ink::Line => self.line,
            Ink::Sheet => self.sheet,
            Ink::Accent => self.accent,
            Ink::Hue(Hue::Amber) => self.amber,
            Ink::Hue(Hue::Blue) => self.blue,
            Ink::Hue(Hue::Green) => self.green,
            Ink::Hue(Hue::Violet) => self.violet,
            Ink::Wash(Hue::Amber) => self.amber_wash,
            Ink::Wash(Hue::Blue) => self.blue_wash,
            Ink::Wash(Hue::Green) => self.green_wash,
            Ink::Wash(Hue::Violet) => self.violet_wash,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_a_colour_are_read() {
        assert_eq!(Rgb::parse(" #a35a00\n"), Some(Rgb::hex(0xa3_5a00)));
        assert_eq!(Rgb::parse("#f80"), Some(Rgb::hex(0xff_8800)));
        for text in ["", "#", "red", "#12345", "#12345g", "#+12345", "#é12", "rgb(0,0,0)"] {
            assert_eq!(Rgb::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_token_that_is_no_colour_keeps_its_light_value() {
        let palette = Palette::parse(|name| match name {
            "--ink" => Some(" #fff".to_owned()),
            "--line" => Some("color-mix(in srgb, red, blue)".to_owned()),
            _ => None,
        });
        assert_eq!(palette.rgb(Ink::Ink), Rgb::hex(0xff_ffff));
        assert_eq!(palette, Palette { ink: Rgb::hex(0xff_ffff), ..Palette::light() });
    }

    /// Relative luminance as WCAG defines it.
    fn luminance(colour: Rgb) -> f64 {
        let part = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(colour.red) + 0.7152 * part(colour.green) + 0.0722 * part(colour.blue)
    }

    fn contrast(one: Rgb, other: Rgb) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn marks_and_text_stand_out_in_both_themes() {
        for palette in [Palette::light(), Palette::dark()] {
            let on_sheet = |ink| contrast(palette.rgb(ink), palette.rgb(Ink::Sheet));
            assert!(on_sheet(Ink::Ink) >= 4.5 && on_sheet(Ink::InkSoft) >= 4.5);
            assert!(on_sheet(Ink::Accent) >= 4.5);
            for hue in [Hue::Amber, Hue::Blue, Hue::Green, Hue::Violet] {
                assert!(on_sheet(Ink::Hue(hue)) >= 4.5, "names and numbers are text");
                let on_wash = contrast(palette.rgb(Ink::Hue(hue)), palette.rgb(Ink::Wash(hue)));
                assert!(on_wash >= 3.0);
            }
        }
    }
}
