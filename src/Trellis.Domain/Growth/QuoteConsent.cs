namespace Trellis.Domain.Growth;

/// <summary>Whether the words of somebody else may be read by more people than they were written for.</summary>
public enum QuoteConsent
{
    /// <summary>They are one's own words, or everyone reads them already.</summary>
    NotNeeded,
    NotAsked,
    Asked,
    Agreed,

    /// <summary>The writer prefers not to be quoted, or withdrew their consent.</summary>
    Declined,
}
