namespace Trellis.Activities;

/// <summary>What each kind of activity is called on screen. A new kind adds its line; a test looks.</summary>
public static class ActivityWords
{
    public static readonly IReadOnlyDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["account.link-made"] = "Made a link to choose a password",
        ["assessment.sent"] = "Sent an assessment",
        ["assessment.started"] = "Began an assessment",
        ["assessment.taken-back"] = "Took an assessment back",
        ["criteria.closed"] = "Made progression criteria private",
        ["criteria.opened"] = "Made progression criteria public",
        ["draft.discarded"] = "Discarded a draft of the framework",
        ["draft.edited"] = "Edited a draft of the framework",
        ["draft.started"] = "Began a draft of the framework",
        ["framework.begun"] = "Began a framework",
        ["framework.in-force"] = "A version of the framework came into force",
        ["framework.published"] = "Published a version of the framework",
        ["framework.imported"] = "Brought in a framework",
        ["growth.read"] = "Opened somebody’s growth",
        ["mapping.dropped"] = "Dropped a mapping of columns",
        ["mapping.saved"] = "Saved a mapping of columns",
        ["operator.read"] = "Asked at the command line",
        ["organisation.set-up"] = "Set up the organisation",
        ["password.changed"] = "Changed their password",
        ["password.set"] = "Chose a password",
        ["people.imported"] = "Brought in people",
        ["person.added"] = "Added a person",
        ["proposal.decided"] = "Answered a proposal",
        ["proposal.made"] = "Commented on the framework",
        ["rating.saved"] = "Saved a draft",
        ["session.ended"] = "Signed out",
        ["session.ended-everywhere"] = "Signed out everywhere",
        ["session.started"] = "Signed in",
        ["target.chosen"] = "Chose a target",
        ["target.dropped"] = "Dropped a target",
    };

    public static string Of(string what) => Known.GetValueOrDefault(what, what);
}
