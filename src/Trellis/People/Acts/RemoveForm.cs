namespace Trellis.People.Acts;

/// <summary>Who takes over from somebody who is removed, as it is typed.</summary>
public sealed class RemoveForm
{
    public string? HandTo { get; set; }
}
