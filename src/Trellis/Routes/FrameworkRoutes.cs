namespace Trellis.Routes;

/// <summary>Addresses of frameworks, their versions, and what people propose to change.</summary>
public static class FrameworkRoutes
{
    public const string Frameworks = "/framework";
    public const string Import = "/framework/import";
    public const string ImportTable = "/framework/import/table";
    public const string Proposals = "/framework/proposals";

    public static string Framework(Id<Framework> id) => $"/framework/{id}";

    public static string Competency(Id<Item> id) => $"/framework/competencies/{id}";

    /// <summary>The versions of a framework, newest first.</summary>
    public static string Versions(Id<Framework> id) => $"/framework/{id}/versions";

    /// <summary>What differs between two versions.</summary>
    public static string Compare(Id<Framework> id, int from, int to) => $"/framework/{id}/compare?from={from}&to={to}";

    /// <summary>A page of what differs between two versions.</summary>
    public static string Compare(Id<Framework> id, int from, int to, int page) =>
        $"{Compare(id, from, to)}&page={page}";

    /// <summary>Every version that changed the wording of a competency.</summary>
    public static string History(Id<Framework> id, string competency) => $"/framework/{id}/history/{competency}";

    /// <summary>The framework as files.</summary>
    /// <param name="format">trellis, case or csv.</param>
    public static string Export(Id<Framework> id, string format) => $"/framework/{id}/export?format={format}";

    /// <summary>The progression criteria of a family.</summary>
    public static string Criteria(Id<Framework> id, string family) => $"/framework/{id}/criteria/{family}";

    /// <summary>Posting here publishes the criteria of all families, or withdraws them.</summary>
    public static string PublishCriteria(Id<Framework> id) => $"/framework/{id}/criteria";

    /// <summary>Posting here begins a draft.</summary>
    public static string StartDraft(Id<Framework> id) => $"/framework/{id}/drafts";

    /// <summary>Proposals of one kind: open, mine or all.</summary>
    public static string ProposalsOf(string which) => $"{Proposals}?which={which}";

    /// <summary>A page of the proposals of one kind.</summary>
    public static string ProposalsOf(string which, int page) => $"{ProposalsOf(which)}&page={page}";

    public static string Proposal(Id<Proposal> id) => $"/framework/proposals/{id}";

    /// <summary>Where a change to a competency is proposed.</summary>
    public static string Propose(Id<Item> competency) => $"/framework/competencies/{competency}/propose";

    /// <summary>What people said about a competency.</summary>
    public static string ProposalsAbout(Id<Item> competency) => $"/framework/competencies/{competency}#said";
}
