//! Days of the calendar, counted so that they can be set against each other. It knows the calendar and no text.

use crate::ingest;
use crate::terms::Part;

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

    /// The day so many days after 1 January 1970.
    pub fn since_1970(days: i64) -> Day {
        Day(days)
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

/// A place in the calendar, as far as it is known: a day, a month, with its year or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: Option<u16>,
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1.
    pub day: Option<u8>,
    /// Which days of the month, where no day is known.
    pub part: Option<Part>,
}

impl Date {
    /// As `YYYY-MM-DD`, `YYYY-MM`, and without a year `--MM-DD`, `--MM`.
    pub fn iso(self) -> String {
        let year = self.year.map_or_else(|| "-".to_owned(), |year| format!("{year:04}"));
        let day = self.day.map(|day| format!("-{day:02}")).unwrap_or_default();
        format!("{year}-{:02}{day}", self.month)
    }

    /// The date that `YYYY-MM-DD` writes.
    pub fn of_day(value: &str) -> Option<Date> {
        let (_, year) = Day::read(value)?;
        let number = |range: std::ops::Range<usize>| value.get(range)?.parse::<u8>().ok();
        Some(Date { year: Some(year), month: number(5..7)?, day: Some(number(8..10)?), part: None })
    }

    /// The same in the year that brings the month within `days` of `near`, a day of `year`.
    pub fn in_year_near(self, near: Day, year: u16, days: u64) -> Option<Date> {
        let away = |year: u16| {
            let (first, next) = if self.month == 12 { (year, year.saturating_add(1)) } else { (year, year) };
            let (first, last) = (Day::of(first, self.month, 1)?, Day::of(next, self.month % 12 + 1, 1)?.before(1));
            Some(if (first..=last).contains(&near) { 0 } else { first.apart(near).min(last.apart(near)) })
        };
        let mut years = year.saturating_sub(1)..=year.saturating_add(1);
        let found = years.find(|year| away(*year).is_some_and(|away| away <= days));
        found.map(|year| Date { year: Some(year), ..self })
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
