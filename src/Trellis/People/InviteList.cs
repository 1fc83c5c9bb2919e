namespace Trellis.People;

/// <summary>Whom a form invites.</summary>
public sealed class InviteList
{
    public List<string> People { get; set; } = [];

    public InvitePeople.Request ToRequest() =>
        new() { People = [.. People.Select(FormInput.Id<Person>).OfType<Id<Person>>()] };
}
