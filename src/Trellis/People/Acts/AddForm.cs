namespace Trellis.People.Acts;

/// <summary>Somebody new as they are typed.</summary>
public sealed class AddForm : EmploymentForm
{
    [RequiredText(ErrorMessage = "Write their name."), AtMost(120)]
    public string? Name { get; set; }

    [RequiredText(ErrorMessage = "Write their work email."), AtMost(254)]
    public string? Email { get; set; }

    public AddPerson.Request ToPerson(string? seen)
    {
        var request = To<AddPerson.Request>(seen);
        (request.Name, request.Email) = (Name, Email);
        return request;
    }
}
