//! Days of the calendar, counted so that they can be set against each other. It knows the calendar and no text.

use crate::ingest;

/// A day, counted from 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

impl Day {
    /// The day of a year, month and day; `None` where there is no such day.
    pub fn of(year: u16, month: u8, day: u8) -> Option<Day> {
        if !ingest::is_day(year, month, day) {
            return None;
        }
        // Years begin in March here, so that the odd day is a year's last.
        let year = i64::from(year) - i64::from(month <= 2);
        let month = (i64::from(month) + 9) % 12;
        let in_year = (153 * month + 2) / 5 + i64::from(day) - 1;
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        Some(Day(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + in_year - 719_468))
    }

    /// The day that `YYYY-MM-DD` writes, perhaps with a time behind it.
    pub fn read(value: &str) -> Option<(Day, u16)> {
        let mut parts = value.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let year = year.parse().ok()?;
        Some((Day::of(year, month.parse().ok()?, day.parse().ok()?)?, year))
    }

    /// Which day of the week it is, Monday being 0.
    pub fn weekday(self) -> usize {
        (self.0 + 3).rem_euclid(7) as usize
    }

    /// The day so many days before.
    pub fn before(self, days: usize) -> Day {
        Day(self.0 - days as i64)
    }

    /// How many days lie between the two, in either order.
    pub fn apart(self, other: Day) -> u64 {
        self.0.abs_diff(other.0)
    }

    /// As `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let days = self.0 + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let in_year = of_era - (365 * years + years / 4 - years / 100);
        let month = (5 * in_year + 2) / 153;
        let day = in_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = years + era * 400 + i64::from(month <= 2);
        format!("{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_counted_and_written_alike() {
        for value in ["1970-01-01", "2000-02-29", "2021-07-06", "1999-12-31", "1900-03-01", "2100-02-28"] {
            assert_eq!(Day::read(value).map(|(day, _)| day.iso()).as_deref(), Some(value));
        }
        assert_eq!(Day::read("2021-02-29"), None);
        assert_eq!(Day::read("été 2021 !"), None);
    }

    #[test]
    fn days_have_their_weekday() {
        let weekday = |value: &str| Day::read(value).map(|(day, _)| day.weekday());
        assert_eq!(weekday("2021-07-06"), Some(1));
        assert_eq!(weekday("1970-01-01"), Some(3));
        assert_eq!(weekday("1969-12-28"), Some(6));
        let day = Day::of(2024, 3, 1).expect("a day");
        assert_eq!((day.before(1).iso().as_str(), day.apart(day.before(30))), ("2024-02-29", 30));
    }
}
