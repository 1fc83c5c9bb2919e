namespace Trellis.Domain.Record;

/// <summary>Whether a kind of activity matters to whoever keeps an installation safe.</summary>
public enum SecurityMark
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It is shown on the security page and written to the log.</summary>
    Noted,

    /// <summary>Likewise, and it was tried and refused: the log warns of it.</summary>
    Refused,
}
