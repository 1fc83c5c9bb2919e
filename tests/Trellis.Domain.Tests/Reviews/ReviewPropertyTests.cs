namespace Trellis.Domain.Tests.Reviews;

/// <summary>
/// Random reviews over months: whoever acts, leaves, comes back, or is replaced, a review is never stuck, never out of turn
/// and never without somebody who can act.
/// </summary>
public sealed class ReviewPropertyTests
{
    private static readonly DateOnly Opened = new(2026, 2, 10);
    private static readonly ReviewAct[] Acts = Enum.GetValues<ReviewAct>();

    private static readonly ReviewStage[] Order =
    [
        ReviewStage.Nominating,
        ReviewStage.Preparing,
        ReviewStage.Writing,
        ReviewStage.Conversation,
        ReviewStage.Outcome,
        ReviewStage.Final,
        ReviewStage.Acknowledging,
    ];

    /// <summary>A review with a random fate: leaves, changes of manager, perhaps a last day.</summary>
    private static ReviewDriver Some(Random random)
    {
        var review = new ReviewDriver(random.Next(2) == 0 ? ReviewKind.Calibration : ReviewKind.Annual360, Opened);
        for (var i = random.Next(3); i > 0; i--)
            review.ChangeManager(Opened.AddDays(random.Next(1, 120)), toNobody: random.Next(3) == 0);
        review.Managers.Sort((a, b) => a.From.CompareTo(b.From));
        var from = Opened.AddDays(random.Next(1, 60));
        for (var i = random.Next(3); i > 0; i--)
        {
            var until = from.AddDays(random.Next(0, 40));
            review.Leaves.Add(new(Id<Leave>.New(), from, until));
            from = until.AddDays(random.Next(1, 30));
        }
        if (random.Next(3) == 0)
        {
            var away = Opened.AddDays(random.Next(0, 50));
            review.ManagerLeaves.Add(new(Id<Leave>.New(), away, away.AddDays(random.Next(1, 60))));
        }
        if (random.Next(5) == 0)
            review.LastDay = Opened.AddDays(random.Next(0, 120));
        return review;
    }

    private static void Live(ReviewDriver review, Random random, int days, Action<ReviewStanding> check)
    {
        for (var day = 0; day < days; day++)
        {
            for (var i = random.Next(4); i > 0; i--)
            {
                if (random.Next(12) == 0)
                    review.LoseCoworker();
                var act = Acts[random.Next(Acts.Length)];
                // People Ops rarely cancels, so that most reviews go their whole way
                if ((act != ReviewAct.Cancel || random.Next(60) == 0) && review.Do(act))
                    check(review.Standing);
            }
            review.Today = review.Today.AddDays(1);
            check(review.Standing);
        }
    }

    private static void Many(Action<Random> each)
    {
        for (var seed = 0; seed < 500; seed++)
        {
            try
            {
                each(new Random(seed));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"With seed {seed}: {e.Message}", e);
            }
        }
    }

    [Fact]
    public void An_open_review_has_somebody_who_can_act_now_and_a_due_date() =>
        Many(random =>
        {
            var review = Some(random);
            Live(
                review,
                random,
                110,
                standing =>
                {
                    standing.Duties.Count.ShouldBe(standing.IsOver ? 0 : Math.Max(1, standing.Duties.Count));
                    if (!standing.IsOver)
                        standing.DueOn.ShouldNotBeNull(standing.Stage.ToString());
                    foreach (var duty in standing.Duties)
                    {
                        ReviewActRules.Refuse(review.Case, duty.Act, review.Today).ShouldBeNull(duty.ToString());
                        ReviewActRules.PartyOf(duty.Act).ShouldBe(duty.Party);
                        if (duty.Party == ReviewParty.Lead)
                            review.Case.Lead.ShouldNotBeNull();
                    }
                }
            );
        });

    [Fact]
    public void A_review_goes_back_only_to_its_preparation_or_to_be_acknowledged_anew() =>
        Many(random =>
        {
            var review = Some(random);
            var before = review.Standing.Stage;
            Live(
                review,
                random,
                110,
                standing =>
                {
                    var (was, is_) = (Array.IndexOf(Order, before), Array.IndexOf(Order, standing.Stage));
                    if (was >= 0 && is_ >= 0 && is_ < was)
                        (before, standing.Stage).ShouldBeOneOf(
                            (ReviewStage.Conversation, ReviewStage.Preparing),
                            (ReviewStage.Conversation, ReviewStage.Writing)
                        );
                    if (before.IsOver() && !standing.IsOver)
                        standing.Stage.ShouldBe(ReviewStage.Acknowledging, "a correction");
                    if (before is ReviewStage.Cancelled or ReviewStage.Ended)
                        standing.Stage.ShouldBe(before);
                    before = standing.Stage;
                }
            );
        });

    /// <summary>From wherever a review is, and whoever never acts again, the others bring it to its end.</summary>
    [Theory]
    [InlineData(ReviewParty.Person)]
    [InlineData(ReviewParty.Coworker)]
    [InlineData(ReviewParty.Lead)]
    public void Nobody_alone_keeps_a_review_open_for_ever(ReviewParty silent) =>
        Many(random =>
        {
            var review = Some(random);
            Live(review, random, random.Next(0, 60), _ => { });
            // the silent manager stays silent; a reviewer who is named for them acts
            for (var day = 0; day < 400 && !review.Standing.IsOver; day++)
            {
                foreach (var duty in review.Standing.Duties)
                    if (duty.Party != silent || (silent == ReviewParty.Lead && review.Reviewer is not null))
                        review.Do(duty.Act);
                if (silent == ReviewParty.Lead && review.Case.Lead is not null && review.Reviewer is null)
                    review.Do(ReviewAct.NameReviewer);
                if (silent == ReviewParty.Lead && review.IsNamed)
                    review.Do(ReviewAct.AcceptReviewer);
                if (silent == ReviewParty.Person)
                    review.Do(ReviewAct.GoOnWithoutPerson);
                if (silent == ReviewParty.Coworker)
                    review.Do(ReviewAct.CloseFeedback);
                review.Today = review.Today.AddDays(1);
            }
            review.Standing.IsOver.ShouldBeTrue($"{review.Standing.Stage} since {review.Standing.DueOn}");
        });

    [Fact]
    public void Nobody_is_late_during_leave_and_every_date_moves_by_its_days() =>
        Many(random =>
        {
            var review = Some(random);
            review.Leaves.Clear();
            var without = ReviewRules.ConversationDueOn(review.Case)!.Value;
            var from = Opened.AddDays(random.Next(0, without.DayNumber - Opened.DayNumber + 1));
            var days = random.Next(1, 90);
            review.Leaves.Add(new(Id<Leave>.New(), from, from.AddDays(days - 1)));
            ReviewRules.ConversationDueOn(review.Case).ShouldBe(without.AddDays(days));
            for (review.Today = from; review.Today < from.AddDays(days); review.Today = review.Today.AddDays(1))
            {
                if (review.Standing.IsOver)
                    return;
                review.Standing.IsPaused.ShouldBeTrue();
                review.Standing.IsLate(review.Today).ShouldBeFalse();
            }
        });

    [Fact]
    public void A_review_ends_on_the_last_day_whatever_happens_before() =>
        Many(random =>
        {
            var review = Some(random);
            var last = Opened.AddDays(random.Next(0, 100));
            review.LastDay = last;
            Live(
                review,
                random,
                110,
                standing =>
                {
                    if (review.Today > last)
                        standing.IsOver.ShouldBeTrue();
                }
            );
        });
}
