namespace Trellis.Domain.Messages;

/// <summary>How far a message has come on its way by mail. In the product it is there from the beginning.</summary>
public enum MessageState
{
    /// <summary>Nobody has looked up yet how its receiver wants it.</summary>
    Written,

    /// <summary>It goes by mail as soon as it is due.</summary>
    Waiting,

    /// <summary>It goes with the next digest.</summary>
    ForDigest,

    /// <summary>The mail server took it, alone or in a digest.</summary>
    Sent,

    /// <summary>It stays in the product: its receiver chose so, or no mail is set up.</summary>
    Kept,

    /// <summary>It could not be delivered. An administrator can send it again.</summary>
    Parked,

    /// <summary>There is nobody to send it to any more, or nothing to say.</summary>
    Closed,
}
