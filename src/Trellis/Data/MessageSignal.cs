namespace Trellis.Data;

/// <summary>Wakes whoever sends messages, once some are saved by this process. Others are found at the next look.</summary>
public sealed class MessageSignal : Signal;
