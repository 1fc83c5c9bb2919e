namespace Trellis.Domain.Reviews;

/// <summary>What is done in an annual 360, in the order in which a cycle shows it.</summary>
public enum CyclePart
{
    Nomination,
    SelfAssessment,
    Feedback,
    ManagerView,
    Conversation,
    Final,
    Acknowledgement,
}

/// <summary>How far a part of a review has come: never what was written in it, nor whether there is a draft.</summary>
public enum PartMark
{
    Done,

    /// <summary>It can be done now, and is in time.</summary>
    Open,
    Late,

    /// <summary>Something else comes first.</summary>
    Ahead,

    /// <summary>The person is on leave.</summary>
    Paused,

    /// <summary>It will not come any more: the review went on without this.</summary>
    Closed,
}
