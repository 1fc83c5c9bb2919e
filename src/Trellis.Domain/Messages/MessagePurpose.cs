namespace Trellis.Domain.Messages;

/// <summary>What a message wants of its receiver.</summary>
public enum MessagePurpose
{
    /// <summary>Something is asked of them; it is among what is waiting for them too.</summary>
    Asked,

    /// <summary>They may want to know.</summary>
    Information,

    /// <summary>It brings an entry for their calendar: at once, or not at all.</summary>
    Invitation,

    /// <summary>It concerns how they sign in: always at once.</summary>
    Security,

    /// <summary>A summary of the others, at its time.</summary>
    Digest,
}
