using Trellis.Frameworks.Read;
using Trellis.Ui;

namespace Trellis.Reviews.Finals;

/// <summary>Sentences of the final assessment.</summary>
public static class FinalWords
{
    public static string HeldOn(ReviewInfo info, bool isDraft)
    {
        var held = info.Case.Facts.LastOrDefault(f => f.Act == ReviewAct.HoldConversation);
        if (held.Act != ReviewAct.HoldConversation)
            return "The conversation is not held yet. What you write here is a draft until it is.";
        var due = ReviewRules.DueOn(info.Case, ReviewStage.Final);
        return isDraft && due is { } day
            ? $"You talked on {Say.Date(held.On)}. Share this by {Say.Date(day)}."
            : $"The conversation was held on {Say.Date(held.On)}.";
    }

    /// <summary>How many expectations of the role the final levels meet.</summary>
    public static string Lede(FinalView.View view, Viewer me)
    {
        var expected = view.Lines.Where(l => l.Expected is not null).ToList();
        var known = expected.Count(l => l.Final.Level is not null);
        var met = expected.Count(l => l.Final.Level >= l.Expected);
        var isMine = view.Info.PersonId == me.PersonId;
        var who = isMine ? "You meet" : $"{ReviewWords.First(view.Info.Person)} meets";
        if (known == 0)
            return view.SharedAt is null
                ? "No final level is chosen yet. Where both views agree, their level is proposed."
                : "No expectation of the role has a final level.";
        var sentence =
            $"{who} {(met == known ? "all" : $"{met} of the")} {Say.Count(known, "expectation", "expectations")} of the role "
            + (view.SharedAt is null ? "with a final level so far." : "that could be assessed.");
        var reasons = view.Lines.Count(l => l is { NeedsReason: true, Rule.IsViewed: true });
        return reasons == 0
            ? sentence
            : $"{sentence} {Say.Count(reasons, "level differs", "levels differ")} from both views.";
    }

    /// <summary>A final level in words.</summary>
    public static string Of(Rated level, ItemFacts item) =>
        level.Level is { } rank ? item.LevelName(rank)
        : level.IsNoOpportunity ? "No opportunity"
        : "Not assessed";

    public static string WhyNotShared(ReviewInfo info) =>
        info.Case.WaitsForLevelling
            ? "You share it once the rating calibration of this cycle is over."
            : "You share it once you have recorded that the conversation was held.";
}
