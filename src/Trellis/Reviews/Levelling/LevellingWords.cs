using Trellis.Ui;

namespace Trellis.Reviews.Levelling;

/// <summary>Sentences of rating calibrations.</summary>
public static class LevellingWords
{
    public static string Lede(LevellingInfo info, Viewer me)
    {
        if (info.BeganAt is not { } began)
            return info.EndedAt is { } without
                ? $"{info.Name}. Levels were not compared. Sharing began on {Say.Date(without, me.Zone)}."
                : $"{info.Name}. Final levels are compared before they are shared.";
        var levels = $"{info.Name}. Final levels as they were drafted on {Say.Date(began, me.Zone)}";
        return info.EndedAt is { } ended
            ? $"{levels}. It ended on {Say.Date(ended, me.Zone)}."
            : $"{levels}, before anything is shared.";
    }

    /// <summary>How many levels were changed, as far as the viewer reads it.</summary>
    public static string Changed(LevellingInfo info, Viewer me) =>
        (info.Session, me.IsPeopleOps) switch
        {
            (null, _) => "",
            ({ Changed: 0 }, true) => "No level has been changed so far.",
            ({ Changed: 0 }, false) => "You have not changed a level so far.",
            ({ Changed: var n }, true) => $"{Say.Count(n, "level was", "levels were")} changed by their managers.",
            ({ Changed: var n }, false) => $"You have changed {Say.Count(n, "level", "levels")}.",
        };

    public static string Readers(Viewer me) =>
        me.IsPeopleOps
            ? "You and the managers in this cycle see counts, each without the group to which they belong. You also see "
                + "names, and each manager sees those of their own people. Please do not show this page on a shared screen: "
                + "each manager has their own. Everybody reads their own levels once their manager shares them."
            : "You, the other managers in this cycle and People Ops see counts, each without the group to which they belong. "
                + "You see your own people by name. Only you and People Ops read what you change, and why.";

    public static string NotBegun(LevellingInfo info) =>
        info.State == CycleState.Cancelled ? "This cycle was cancelled before levels were compared."
        : info.EndedAt is not null ? "There was no rating calibration in this cycle."
        : "It has not begun. Draft your final assessments; People Ops begins it, and you are told.";

    /// <summary>Why the counts of a group are not shown. It never says which of the reasons it is.</summary>
    public static string Withheld(LevellingInfo.Group group) =>
        group.Part == LevellingInfo.GroupPart.Member
            ? "You belong to this group, so you do not see its counts. Totals leave it out too."
            : "The counts would say too much about one person. Totals leave this group out too.";
}
