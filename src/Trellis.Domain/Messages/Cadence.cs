namespace Trellis.Domain.Messages;

/// <summary>How soon a message goes by mail.</summary>
public enum Cadence
{
    AtOnce,

    /// <summary>With the digest of each morning.</summary>
    Daily,

    /// <summary>With the digest of each Friday.</summary>
    Weekly,

    /// <summary>Not at all: it is in the product.</summary>
    Never,
}
