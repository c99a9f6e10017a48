import type { Lexis } from './vocabulary.ts';

/** English. */
export const english: Lexis = {
  letters: /^[a-z']+$/,
  words: [
    [
      ['PLAIN'],
      "the, a, an, its, our, in, on, of, for, by, with, to, at, from, as, is, was, are, were, be, has, have, had, been, it, this, which, that, 's, overall, total, a total of, in total, in all, level, value, at a level of, reached, reaching, reach, comes to, came to, come to, came in, stands, stood, amounted to, amounts to, now, compared, compared with, compared to, in comparison, comparison, against, versus, than, after, figure, figures, results, result of, shows, showing, saw, sees, recorded, recording, posted, period, the period before, the previous period, previous period, equivalent, equivalent to, or, that is, meaning, corresponds, corresponding, business, company, organization, both, so, there, here, for its part, in this comparison, in the period, over the period, between, put, puts, putting, takes, taking, taken, bringing, brings, brought, left, leaves, leaving, made, makes, making, do, did, does, ended, ends, closed, closes, while at it, as well, alone, by itself, on its own, itself",
    ],
    [['JOIN'], 'and, while, but, whereas, with that'],
    [['CHANGE', 'NOUN'], 'change, changes, difference, movement, shift, swing, developments, development'],
    [['CHANGE'], 'changed, moved, shifted, developed, went, go, goes, gone, going, move, moves, moving'],
    [
      ['UP'],
      'rose, rises, risen, rising, grew, grows, grow, growing, grown, increased, increases, increasing, climbed, climbs, climbing, gained, gains, gaining, up, higher, upward, upwards, advanced, expanded, expanding, went up, goes up, going up, moved up, is up, was up, above, up from, picked up, on the rise, lifted, lifting',
    ],
    [['UP', 'NOUN'], 'rise, growth, increase, gain, climb, uplift, upturn, upswing, expansion, advance'],
    [['UP', 'STRONG'], 'surged, surging, jumped, jumping, soared, leapt, shot up, well above, far above, well up'],
    [['UP', 'STRONG', 'NOUN'], 'surge, jump, leap'],
    [['UP', 'SLIGHT'], 'edged up, inched up, ticked up, crept up, nudged up'],
    [['UP', 'SLIGHT', 'NOUN'], 'uptick'],
    [
      ['DOWN'],
      'fell, falls, fallen, falling, dropped, drops, dropping, declined, declines, declining, decreased, decreases, decreasing, down, lower, downward, downwards, lost, loses, losing, shrank, shrinks, shrinking, shrunk, went down, goes down, going down, moved down, is down, was down, below, down from, slid, sliding, weakened, receded, contracted, slowed',
    ],
    [['DOWN', 'NOUN'], 'fall, drop, decline, decrease, reduction, downturn, contraction, slide, downswing, dip'],
    [
      ['DOWN', 'STRONG'],
      'plunged, plunging, slumped, slumping, tumbled, plummeted, sank, well below, far below, well down',
    ],
    [['DOWN', 'STRONG', 'NOUN'], 'plunge, slump, tumble'],
    [['DOWN', 'SLIGHT'], 'dipped, eased, edged down, slipped, inched down, ticked down'],
    [
      ['SAME'],
      'unchanged, flat, steady, stable, steadily level, stayed, stays, stay, remained, remains, remain, constant, level with, same, the same, held, holds, holding, hold, held steady, sideways, did not change',
    ],
    [
      ['SLIGHT'],
      'slightly, slight, marginally, marginal, modest, modestly, small, a little, a bit, minor, gently, somewhat',
    ],
    [
      ['STRONG'],
      'sharply, sharp, strongly, significantly, significant, considerably, considerable, markedly, marked, substantially, substantial, clearly, clear, notably, notable, noticeably, noticeable, steep, steeply, a lot, a great deal',
    ],
    [['STRONG', 'GOOD'], 'strong, impressive, robust'],
    [
      ['GOOD'],
      'good, good news, well, healthy, pleasing, pleasingly, encouraging, encouragingly, welcome, favourable, favorable, improved, improves, improving, better, solid, positive development, a step forward',
    ],
    [['GOOD', 'NOUN'], 'improvement, progress'],
    [['UP', 'GOOD'], 'positive, positively'],
    [
      ['BAD'],
      'bad, bad news, weak, weaker, disappointing, disappointingly, worrying, concerning, unfavourable, unfavorable, unwelcome, worsened, worsens, worsening, worse, deteriorated, deteriorating, poor, poorer, a step back, a warning sign, unfortunately, regrettably',
    ],
    [['BAD', 'NOUN'], 'deterioration, setback'],
    [['DOWN', 'BAD'], 'negative, negatively'],
    [
      ['MOVER'],
      'drove, drives, driving, driver, driver of, drivers, contributed, contributes, contributing, contribution, contributions, contributor, contributors, added, adding, adds, account for, accounts for, accounted for, accounting for, explains, explained, explain, came from, comes from, coming from, led, leads, leading, pushed, pushing, pulled, source, source of, responsible, responsible for, force behind, made the difference, shaped, by dimension, by far',
    ],
    [
      ['MOVER'],
      'driven by, led by, thanks to, because of, due to, explained by, owing to, pushed by, down to, reason for, the reason for',
    ],
    [
      ['MOST'],
      'most, the most, biggest, largest, main, key, chief, greatest, strongest, foremost, top, first, first of all, led the way, leads the way, above all, single largest, single biggest, most important',
    ],
    [
      ['MOST', 'MAJORITY'],
      'most of, mostly, mainly, largely, primarily, chiefly, the bulk of, bulk of, the majority of, majority of',
    ],
    [
      ['MORE'],
      'next, then, followed, followed by, follows, another, also, too, further, in addition, additionally, next came, next comes, next in line, as well',
    ],
    [
      ['AGAINST'],
      'went the other way, the other way, the opposite way, against the trend, against the grain, bucked the trend, offset, offsets, offsetting, partly, in part, part of it, counteracted, countered, opposite, opposite direction, in the opposite direction, worked against it, moved against it, ran against it, ran counter, pulled the other way, by contrast, in contrast, however, on the other hand, contrary to that, dampened it, dampened, softened, against it, went against it, moved, moving, went, worked',
    ],
    [
      ['AGAINST_UP'],
      'fell, dropped, declined, decreased, lost, losing, down, shrank, weighed on it, offset the increase, offset the growth, offset the rise, offset the gain, partly offset the increase, partly offset the growth, partly offset the rise, partly offset the gain, dampened the increase, dampened the growth, dampened the rise, slowed growth, slowed the growth, slowed the rise, held it back, part of the increase, part of the growth, part of the rise, part of the change, some of the increase, some of the growth, some of the rise, part of the gain, slowed it, slowed the increase, held back growth, a drag, acted as a drag, weighed on the result, declining, falling, weaker',
    ],
    [
      ['AGAINST_DOWN'],
      'rose, grew, increased, gained, gaining, added, adding, up, climbed, part of the decrease, part of the decline, part of the drop, part of the fall, some of the decrease, some of the decline, some of the drop, some of the fall, slowed the decline, offset the decline, offset the decrease, offset the drop, offset the fall, partly offset the decline, partly offset the decrease, partly offset the drop, partly offset the fall, dampened the decline, cushioned it, cushioned the decline, cushioned the fall, softened the decline, softened the fall, growing, rising, stronger',
    ],
    [['SHARE', 'NOUN'], 'share, portion, percentage, proportion, slice'],
    [
      ['SHARE'],
      'part, part of, accounts for, accounted for, accounting for, account for, makes up, made up, making up, represents, represented, representing, whole, the whole, of the whole, of the total, contributes, contributed, contributing, contributor to, contributor, generating, bringing in, delivering, holds, holding, stands for, stood for, generates, generated, delivers, delivered, provides, provided',
    ],
    [
      ['RANKED'],
      'ranking, rank, ranks, ranked, list, place, position, among all, of all, in the ranking, by, sorted by, in terms of, when it comes to, measured by',
    ],
    [
      ['FIRST'],
      'first, top, leads, lead, leading, led, leader, largest, biggest, highest, strongest, greatest, ahead, ahead of all others, ahead of the others, tops, heads, tops the list, heads the list, at the top, most, the most, in front, clear leader, main, single largest, single biggest, comes first, ranks first, takes first place, first place, in first place, in the lead, way',
    ],
    [
      ['LAST'],
      'last, bottom, smallest, lowest, weakest, trails, trailing, trailed, least, rear, at the bottom, at the end of the list, comes last, ranks last, last place, in last place, brings up the rear, behind all others, behind the others, fewest, just, only, comes in last, came in last',
    ],
    [
      ['DEPENDS'],
      'depends, depend, dependent, depends on, dependence, dependency, hangs, hangs on, rests, rests on, relies, relies on, rely, reliance, concentrated, concentration, much, heavily, large, large part, a large part, a large part of, a large share, single, weight, exposure, risk, considerable, high, strongly, great deal, a great deal, customer, source, one-sided, on, alone',
    ],
    [
      ['TREND'],
      'trend, trending, tendency, course, over time, series, pointing, points, point, heading, headed, direction, in the course of, throughout, across the period, over the months, path, on a path, movement, seen as a whole, as a whole, all in all, on the whole, ranged, ranging, range, swung, lay',
    ],
    [
      ['HIGH'],
      'highest, peak, peaking, peaked, well above the usual, well above the usual level, far above the usual, far above the usual level, high, maximum, the highest, high point, highest point, best, strongest, unusually high, remarkably high, exceptionally high, strikingly high, above the usual, spike, spiked, higher than usual',
    ],
    [
      ['LOW'],
      'lowest, low, trough, well below the usual, well below the usual level, far below the usual, far below the usual level, minimum, the lowest, low point, lowest point, bottomed out, weakest, unusually low, remarkably low, exceptionally low, strikingly low, below the usual, lower than usual, dip, dipped',
    ],
    [
      ['ODD'],
      'unusual, unusually, stands out, stood out, standing out, out of line, outlier, an outlier, exceptional, exceptionally, striking, strikingly, abnormal, abnormally, atypical, remarkable, remarkably, out of the ordinary, breaks the pattern, broke the pattern, out of pattern, does not fit the pattern, notable, with, other, rest, from the rest, of the series, series, the usual, usual, deviates, deviated, clearly',
    ],
    [
      ['FORECAST'],
      'forecast, forecasts, projection, projections, such, such a, past, in the past, on average, average, if it goes on as before, if this continues, if the pattern continues, if nothing changes, on past form, based on the past, based on its past, judging by the past, so far, until now, outlook, estimate, estimates, at that, usually, typically, latest',
    ],
    [
      ['COMING'],
      'next, expected, expect, expects, is expected, will, likely, projected, forecast to, predicted, should, would, coming, foreseen, ahead, heading for, may come, could come, points to',
    ],
    [['MISS', 'NOUN'], 'error, miss, deviation, margin of error, margin'],
    [['MISS'], 'off, missed, misses, deviated, deviates, wrong, wide of the mark, usual, typical, mean, average'],
    [
      ['LOOK'],
      'look, look into, look at, look closely at, take a closer look at, check, examine, review, investigate, start with, begin with, focus on, first, find out, what, why, went wrong, goes wrong, is going wrong, happened, happened at, happened with, behind, understand, reasons, reason, cause, causes, closer, closely, attention, deserves attention, deserves, priority, talk to those responsible for, talk, talk about, the drop, of the drop, the fall, of the fall, the decrease, of the decrease, decline, downturn, weakness, deterioration, accounts for, accounted for, explains, most, most of, part of, for the worse, change, setback, where, how, it, more closely, in detail, needs, need, should be',
    ],
    [
      ['LEARN'],
      'learn, learn from, find out, understand, what, why, how, works, work, worked, working, right, well, does, did, does right, is doing right, doing, done, elsewhere, apply, transfer, carry over, repeat, repeated, copied, applied, be repeated, else, where, where else, other, others, build on, success, successful, growth, improvement, progress, look at, look into, study, examine, look closely at, could, would, can, use, used, whether, see, lessons, example, as an example, made the difference, gain, strong, behind, good practice, practices, practice, same, the same, in other places, check, share what works',
    ],
    [
      ['WIDEN'],
      'make sure of, secure, protect, keep, look after, widen, broaden, widen the base, broaden the base, base, diversify, reduce the dependence, reduce the dependency, reduce the dependence on, reduce the dependency on, depend, depend on, dependence, dependency, concentration, risk, others, other, more than, spread, relationship, relationships, strengthen, strengthen the relationship with, a lot, lot, a lot to depend on, high, large, much, share, lower the risk, limit the risk, develop others, sources, more, build up, hangs on, rests on, depends on, at the same time, too much, alone, makes up, accounts for, of, represents',
    ],
    [
      ['EXPLAIN'],
      'find out, clarify, explain, understand, check, investigate, look into, examine, what, why, whether, happened, happened around, happened on, happened in, around, before, before you compare, before comparing, comparing, compare, compare with, compare it with, using, anything, other periods, others, as a yardstick, as a basis, basis, behind, lies behind, it, was, exceptional, unusual, unusually high, unusually low, out of line, outlier, drawing conclusions, conclusions, reason, reasons, cause, you, first',
    ],
    [
      ['WATCH'],
      'watch, keep an eye on, keep watching, monitor, track, target, a target, targets, agree on, agree, set, define, closely, more closely, regularly, trend, direction, wrong, wrong way, the wrong way, wrong direction, the wrong direction, in the wrong direction, keeps moving, moving, is moving, heading, turn around, turn it around, reverse, act, counter, countermeasures, measures, early, development, review, discuss, what, why, find out, behind, stop, continues, you, look into, decide',
    ],
  ],
  before: {
    LEVEL:
      '^ with, ^ at, to, at, reached, reaching, is, was, came to, comes to, stands at, stood at, amounted to, amounts to, a total of, total of, value of, level of, figure of, came in at, now at, put at, closed at, ended at, recorded, posted, results of',
    EARLIER:
      'from, after, against, versus, compared with, compared to, in comparison with, than, above, below, up from, down from, level with, following',
    STEP: 'by, up, down, increase of, rise of, growth of, gain of, change of, difference of, decline of, drop of, fall of, decrease of, reduction of, jump of, surge of, slump of, plunge of, improvement of, uplift of, swing of, movement of, shift of, deterioration of, setback of, or, equivalent to, that is, change was, difference was, a plus of, a minus of, corresponds to, meaning, (, :, and',
    ADDED:
      'by, with, up, down, added, adding, adds, contributed, contributes, contributing, contribution of, contributions of, added another, contributed another, adding another, brought, brings, bringing, lost, losing, gained, gaining, increase of, rise of, growth of, gain of, change of, decline of, drop of, fall of, decrease of, plus of, minus of, movement of, shift of, effect of, effect was, change was, contribution was, or, (, :, and',
    PART: 'for, with, of, or, a share of, share of, portion of, that is, represents, representing, represented, makes up, made up, making up, holds, holding, contributes, contributed, contributing, generates, generated, delivers, delivered, provides, provided, explains, explained, explaining, is, was, (, :, and, equivalent to, for a share of, drove, brings, by',
    EXTREME:
      'at, was, is, of, with, reached, reaching, between, and, low, high, peak, stood at, came at, came to, peak of, low of, high of, point of, maximum of, minimum of, :, peaked at, from',
    RANKED:
      'with, at, reached, reaching, total of, value of, comes to, came to, amounts to, amounted to, stands at, stood at, brings, brought, recorded, posted, :, generates, generated, delivers, delivered, contributes, contributed',
    ODD: 'high, low, at, with, to, reached, reaching, was, is, came to, stood at, value of, level of, total of, :, recorded, came in at, peak of, low of, high of, amounted to',
    NEXT: 'to, at, of, reach, be, come to, comes to, is, forecast is, value of, level of, reaches, amount to, expected at, projected at, points to, around',
    MISS: 'off by, off on average by, error of, error was, deviation of, deviation was, miss of, missed by, deviated by, margin of error of, average error was, misses by, error is, deviation is',
  },
  sized: 'by, up, down',
  onward: 'to',
  agents: 'driven by, led by, thanks to, because of, due to, explained by, owing to, pushed by, followed by, down to',
  of: 'of, total, of total, of the total, of all, of our, in, in our, to, for, of the',
  per: 'by, per, among, top, best, across, first by, last by, of each, every, each, largest, biggest, smallest, weakest, strongest, leading',
  hangs: 'depends, depend, depends on, hangs, hangs on, rests, rests on, relies, relies on, rely, dependent',
  ofTheChange: [
    'of the change',
    'of the change, of the total change, of the overall change, of the increase, of the total increase, of the overall increase, of the rise, of the growth, of the total growth, of the gain, of the decline, of the total decline, of the overall decline, of the decrease, of the drop, of the fall, of this change, of this increase, of this decline, of this growth, of that change, of the difference, of the movement, of the improvement, of the deterioration',
  ],
  ofTheWhole: [
    'of the whole',
    'of the whole, of the total, of [metric], of total [metric], of the total [metric], of all [metric], of our [metric]',
  ],
  latest: 'the latest',
};
