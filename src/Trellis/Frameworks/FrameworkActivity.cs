namespace Trellis.Frameworks;

/// <summary>Changes to frameworks, their drafts, criteria and proposals.</summary>
public static class FrameworkActivity
{
    public static readonly ActivityKind Begun = new("framework.begun", "Began a framework");
    public static readonly ActivityKind Activated = new(
        "framework.activated",
        "A version of the framework took effect"
    );
    public static readonly ActivityKind Published = new("framework.published", "Published a version of the framework");
    public static readonly ActivityKind Imported = new("framework.imported", "Imported a framework");
    public static readonly ActivityKind DraftStarted = new("draft.started", "Began a draft of the framework");
    public static readonly ActivityKind DraftEdited = new("draft.edited", "Edited a draft of the framework");
    public static readonly ActivityKind DraftDiscarded = new("draft.discarded", "Discarded a draft of the framework");
    public static readonly ActivityKind CriteriaOpened = new("criteria.opened", "Made progression criteria public");
    public static readonly ActivityKind CriteriaClosed = new("criteria.closed", "Made progression criteria private");
    public static readonly ActivityKind ProposalMade = new("proposal.made", "Commented on the framework");
    public static readonly ActivityKind ProposalDecided = new("proposal.decided", "Answered a proposal");
    public static readonly ActivityKind MappingSaved = new("mapping.saved", "Saved a mapping of columns");
    public static readonly ActivityKind MappingDropped = new("mapping.dropped", "Deleted a mapping of columns");
}
