namespace Trellis.Domain.Growth;

/// <summary>What a piece of evidence is made of.</summary>
public enum EvidenceSource
{
    /// <summary>One's own words, with a link if one likes.</summary>
    Own,

    /// <summary>A goal that is done, with what was learned.</summary>
    Goal,
    Appreciation,
    Feedback,

    /// <summary>A line of a retrospective that one kept.</summary>
    Retrospective,

    /// <summary>A report on something the stipend paid for.</summary>
    Report,
    Certificate,
}
