namespace Trellis.Access;

/// <summary>
/// On an endpoint that is the same for everybody: nobody is looked up for it, so it answers while the database is away.
/// </summary>
public sealed class NeedsNoViewer;
