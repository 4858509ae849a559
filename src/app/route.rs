//! Where somebody is, as the part of the address after `#`.
//!
//! A hash works from any folder of any static host and never reaches a server's log.

use std::{fmt, str::FromStr};

use crate::domain::{
    id::{RoundId, TeamId},
    running::Stage,
    talk::Part,
};

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// What this is, the three doors, and the teams on this device.
    Start,
    /// Prepare a round: of a new team, or of one that is here.
    New(Option<TeamId>),
    /// A team and its rounds.
    Team(TeamId),
    /// All steps of a team.
    Steps(TeamId),
    /// How a team develops over its rounds.
    Trend(TeamId),
    /// Two rounds of a team side by side.
    Compare(TeamId, RoundId, RoundId),
    /// Between two turns: "give the device to the next person".
    Cover(RoundId),
    /// In a turn.
    Turn(RoundId, Stage),
    /// Counting hands: how many people raise them, or the activity at this place.
    Hands(RoundId, Option<usize>),
    /// Look once more before the results are opened.
    Close(RoundId),
    /// The results.
    Results(RoundId),
    /// A part of the talk about a round.
    Talk(RoundId, Part),
    /// Agree on one small step after a round.
    Step(RoundId),
    /// Open a file.
    Open,
    /// What this is, what is kept where, sources and licences.
    About,
    /// A page to print, for who prefers paper.
    Paper(Paper),
    /// An address that leads nowhere.
    Nowhere,
}

/// A page to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The questions, to think over before they are entered.
    Answers,
    /// The script of the talk.
    Talk,
}

impl FromStr for Route {
    type Err = std::convert::Infallible;

    /// Reads the address after `#`; whatever is not known is [`Route::Nowhere`].
    fn from_str(hash: &str) -> Result<Self, Self::Err> {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        Ok(Self::from_parts(&parts).unwrap_or(Self::Nowhere))
    }
}

impl Route {
    fn from_parts(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [""] => Self::Start,
            ["new"] => Self::New(None),
            ["open"] => Self::Open,
            ["about"] => Self::About,
            ["paper", "answers"] => Self::Paper(Paper::Answers),
            ["paper", "talk"] => Self::Paper(Paper::Talk),
            ["team", team] => Self::Team(team.parse().ok()?),
            ["team", team, "steps"] => Self::Steps(team.parse().ok()?),
            ["team", team, "trend"] => Self::Trend(team.parse().ok()?),
            ["team", team, "compare", then, now] => {
                Self::Compare(team.parse().ok()?, then.parse().ok()?, now.parse().ok()?)
            }
            ["team", team, "new"] => Self::New(Some(team.parse().ok()?)),
            ["round", round] => Self::Cover(round.parse().ok()?),
            ["round", round, "question", number] => {
                let place = number.parse::<usize>().ok()?.checked_sub(1)?;
                Self::Turn(round.parse().ok()?, Stage::Question(place))
            }
            ["round", round, "review"] => Self::Turn(round.parse().ok()?, Stage::Review),
            ["round", round, "hands"] => Self::Hands(round.parse().ok()?, None),
            ["round", round, "hands", number] => {
                let place = number.parse::<usize>().ok()?.checked_sub(1)?;
                Self::Hands(round.parse().ok()?, Some(place))
            }
            ["round", round, "talk", part] => Self::Talk(round.parse().ok()?, part.parse().ok()?),
            ["round", round, "close"] => Self::Close(round.parse().ok()?),
            ["round", round, "step"] => Self::Step(round.parse().ok()?),
            ["round", round, "results"] => Self::Results(round.parse().ok()?),
            _ => return None,
        })
    }

    /// The part of the talk that this screen belongs to: the form of a step belongs to its part.
    pub const fn talked(self) -> Option<(RoundId, Part)> {
        match self {
            Self::Talk(round, part) => Some((round, part)),
            Self::Step(round) => Some((round, Part::Step)),
            _ => None,
        }
    }

    /// The page that shows this screen: all questions of a turn are one page whose words change, and so
    /// are all pairs of rounds of a team.
    #[must_use]
    pub const fn page(self) -> Self {
        match self {
            Self::Turn(round, Stage::Question(_)) => Self::Turn(round, Stage::Question(0)),
            Self::Compare(team, ..) => {
                let any = RoundId::from_random([0; 16]);
                Self::Compare(team, any, any)
            }
            other => other,
        }
    }

    /// The round that this screen is about.
    pub const fn round(self) -> Option<RoundId> {
        match self {
            Self::Cover(id)
            | Self::Turn(id, _)
            | Self::Hands(id, _)
            | Self::Talk(id, _)
            | Self::Close(id)
            | Self::Results(id)
            | Self::Step(id) => Some(id),
            Self::Start
            | Self::New(_)
            | Self::Team(_)
            | Self::Steps(_)
            | Self::Trend(_)
            | Self::Compare(..)
            | Self::Open
            | Self::About
            | Self::Paper(_)
            | Self::Nowhere => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => write!(f, "#/"),
            // Not that of the start: a link to there must lead away from here.
            Self::Nowhere => write!(f, "#/nowhere"),
            Self::New(None) => write!(f, "#/new"),
            Self::New(Some(team)) => write!(f, "#/team/{team}/new"),
            Self::Team(team) => write!(f, "#/team/{team}"),
            Self::Steps(team) => write!(f, "#/team/{team}/steps"),
            Self::Trend(team) => write!(f, "#/team/{team}/trend"),
            Self::Compare(team, then, now) => write!(f, "#/team/{team}/compare/{then}/{now}"),
            Self::Cover(round) => write!(f, "#/round/{round}"),
            Self::Turn(round, Stage::Question(place)) => {
                write!(f, "#/round/{round}/question/{}", place + 1)
            }
            Self::Turn(round, Stage::Review) => write!(f, "#/round/{round}/review"),
            Self::Hands(round, None) => write!(f, "#/round/{round}/hands"),
            Self::Hands(round, Some(place)) => write!(f, "#/round/{round}/hands/{}", place + 1),
            Self::Talk(round, part) => write!(f, "#/round/{round}/talk/{}", part.slug()),
            Self::Close(round) => write!(f, "#/round/{round}/close"),
            Self::Step(round) => write!(f, "#/round/{round}/step"),
            Self::Results(round) => write!(f, "#/round/{round}/results"),
            Self::Open => write!(f, "#/open"),
            Self::About => write!(f, "#/about"),
            Self::Paper(Paper::Answers) => write!(f, "#/paper/answers"),
            Self::Paper(Paper::Talk) => write!(f, "#/paper/talk"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_has_an_address_that_leads_back_to_it() {
        let (team, round) = (TeamId::from_random([3; 16]), RoundId::from_random([4; 16]));
        let routes = [
            Route::Start,
            Route::New(None),
            Route::New(Some(team)),
            Route::Team(team),
            Route::Steps(team),
            Route::Trend(team),
            Route::Compare(team, round, RoundId::from_random([5; 16])),
            Route::Cover(round),
            Route::Turn(round, Stage::Question(0)),
            Route::Turn(round, Stage::Review),
            Route::Hands(round, None),
            Route::Hands(round, Some(3)),
            Route::Talk(round, Part::Choose),
            Route::Close(round),
            Route::Results(round),
            Route::Step(round),
            Route::Open,
            Route::About,
            Route::Paper(Paper::Answers),
            Route::Paper(Paper::Talk),
            Route::Nowhere,
        ];
        for route in routes {
            assert_eq!(route.to_string().parse(), Ok(route));
        }
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        for hash in
            ["#/round/x", "#/team", "#/new/more", "#/round/question/0", "#!", "#/round/0/hands/0"]
        {
            assert_eq!(hash.parse(), Ok(Route::Nowhere), "{hash}");
        }
        assert_eq!("".parse(), Ok(Route::Start));
    }
}
